/** Turns of phrase with a number word in them that count nothing; `quantities` passes over them. */
export const countingIdioms: readonly string[] = [
  ...["one another", "no one", "one by one", "one at a time", "one way or another", "one or other", "one-to-one"],
  ...["one-off", "one-sided", "one day", "on the one hand", "on one hand", "one and the same", "at one with"],
  ...[
    "two-way",
    "two-sided",
    "the two (?:groups|samples|sides)",
    "between the two",
    "in two minds",
    "once again",
    "once more",
    "once and for all",
    "at once",
    "all at once"
  ],
  ...["at first", "first of all", "in the first place", "first and foremost", "for the first time", "at first sight"],
  ...["first aid", "first names?", "first hand", "firsthand", "first languages?", "first instance", "first and last"],
  ...[
    "second thoughts?",
    "second hand",
    "secondhand",
    "second nature",
    "second to none",
    "for a second",
    "a second opinion"
  ],
  ...["third part(?:y|ies)", "third sector", "third person", "third world"],
  ...["half (?:brother|sister|sibling)s?", "half hearted(?:ly)?", "half way", "at sixes and sevens"],
  ...["(?:living|close|sleeping) quarters", "double check(?:s|ed|ing)?", "double blind", "double bind"],
  ...["single (?:parent|mother|father|parenthood|file|out)s?"]
];

/** Turns of phrase with a word of comparison in them that compare nothing; `assertions` passes over them. */
export const comparingIdioms: readonly string[] = [
  ...["(?:say|says|said|tell|tells|told|learn|learns|learned|know|knows|known|ask|asks|asked|read) more(?: about)?"],
  ...[
    "more about",
    "once more",
    "any more",
    "anymore",
    "no more than",
    "more than (?:by )?chance",
    "more than one",
    "what is more",
    "all the more"
  ],
  ...["more to learn", "at (?:the )?most", "at (?:the )?least", "not least", "least of all", "most of all"],
  ...["at (?:the )?latest", "how (?:many|often|much|few|common)", "in common", "common (?:law|sense|ground|knowledge)"],
  ...["some time", "some day", "some way", "some (?:kind|sort) of", "similarly,", "as many", "so many", "too many"],
  ...[
    "in general",
    "general population",
    "at the same time",
    "in the same way",
    "(?:grew|grown) up",
    "or (?:more|fewer|less)"
  ],
  ...["in most respects"]
];
