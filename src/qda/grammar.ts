/** An element: its attributes with their types, those that must be there with a `!`, and what it holds, in order. */
interface Rule {
  readonly has?: string;
  /** `User*`, `Description?`, `CodeRef`, and a choice `(TextSource|PDFSource)*`; nothing: no elements */
  readonly holds?: string;
  /** text that is kept (`words`) or only measured (`extent`) */
  readonly text?: "words" | "extent";
  /** of the words, unless they are blank */
  readonly type?: string;
}

/** What a kind of REFI-QDA file may hold, by the name of the element. */
export interface Grammar {
  readonly root: string;
  /** the first is the standard's; the others are known drafts of it that tools still write */
  readonly namespaces: readonly string[];
  readonly rules: Readonly<Record<string, Rule>>;
}

const made = "creatingUser:guid creationDateTime:dateTime modifyingUser:guid modifiedDateTime:dateTime";
const source = `guid:guid! name path currentPath ${made}`;
const text = {
  has: `guid:guid! name richTextPath plainTextPath ${made}`,
  holds: "Description? PlainTextContent? PlainTextSelection* Coding* (NoteRef|VariableValue)*"
} as const;
const corners = "firstX:integer! firstY:integer! secondX:integer! secondY:integer!";
const coded = "Description? Coding* NoteRef*";
const reference = {has: "targetGUID:guid!"} as const;
const words = {text: "words"} as const;

/**
 * The rules of QDA-XML 1.0 for projects (Project.xsd of 18 March 2019, which REFI-QDA 1.5 prints). Three are not held: that a
 * list has an item, for tools write an empty list for none; that a text's notes come before its variables, which QualCoder turns
 * round; and how a colour is written, for some write it with its transparency or in decimal numbers.
 */
export const projectGrammar: Grammar = {
  root: "Project",
  namespaces: ["urn:QDA-XML:project:1.0"],
  rules: {
    Project: {
      has: "name! origin creatingUserGUID:guid creationDateTime:dateTime modifyingUserGUID:guid modifiedDateTime:dateTime basePath",
      holds: "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"
    },
    Users: {holds: "User*"},
    User: {has: "guid:guid! name id"},
    CodeBook: {holds: "Codes"},
    Codes: {holds: "Code*"},
    Code: {has: "guid:guid! name! isCodable:boolean! color", holds: "Description? NoteRef* Code*"},
    Variables: {holds: "Variable*"},
    Variable: {has: "guid:guid! name! typeOfVariable:variable!", holds: "Description?"},
    VariableValue: {
      holds: "VariableRef (TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue)?"
    },
    Cases: {holds: "Case*"},
    Case: {has: "guid:guid! name", holds: "Description? CodeRef* VariableValue* SourceRef* SelectionRef*"},
    Sources: {holds: "(TextSource|PictureSource|PDFSource|AudioSource|VideoSource)*"},
    TextSource: text,
    PlainTextSelection: {has: `guid:guid! name startPosition:integer! endPosition:integer! ${made}`, holds: coded},
    PictureSource: {
      has: source,
      holds: "Description? TextDescription? PictureSelection* Coding* NoteRef* VariableValue*"
    },
    TextDescription: text,
    PictureSelection: {has: `guid:guid! name ${corners} ${made}`, holds: coded},
    PDFSource: {has: source, holds: "Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*"},
    PDFSelection: {
      has: `guid:guid! name page:integer! ${corners} ${made}`,
      holds: "Description? Representation? Coding* NoteRef*"
    },
    Representation: text,
    AudioSource: {has: source, holds: "Description? Transcript* AudioSelection* Coding* NoteRef* VariableValue*"},
    AudioSelection: {has: `guid:guid! name begin:integer! end:integer! ${made}`, holds: coded},
    VideoSource: {has: source, holds: "Description? Transcript* VideoSelection* Coding* NoteRef* VariableValue*"},
    VideoSelection: {has: `guid:guid! name begin:integer! end:integer! ${made}`, holds: coded},
    Transcript: {
      has: `guid:guid! name richTextPath plainTextPath ${made}`,
      holds: "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*"
    },
    SyncPoint: {has: "guid:guid! timeStamp:integer position:integer"},
    TranscriptSelection: {has: `guid:guid! name fromSyncPoint:guid toSyncPoint:guid ${made}`, holds: coded},
    Coding: {has: "guid:guid! creatingUser:guid creationDateTime:dateTime", holds: "CodeRef NoteRef*"},
    Notes: {holds: "Note*"},
    Note: text,
    Links: {holds: "Link*"},
    Link: {has: "guid:guid! name direction:direction color originGUID:guid targetGUID:guid", holds: "NoteRef*"},
    Sets: {holds: "Set*"},
    Set: {has: "guid:guid! name!", holds: "Description? MemberCode* MemberSource* MemberNote*"},
    Graphs: {holds: "Graph*"},
    Graph: {has: "guid:guid! name", holds: "Vertex* Edge*"},
    Vertex: {
      has: "guid:guid! representedGUID:guid name firstX:integer! firstY:integer! secondX:integer secondY:integer shape:shape color"
    },
    Edge: {
      has: "guid:guid! representedGUID:guid name sourceVertex:guid! targetVertex:guid! color direction:direction lineStyle:line"
    },
    CodeRef: reference,
    NoteRef: reference,
    SourceRef: reference,
    SelectionRef: reference,
    VariableRef: reference,
    MemberCode: reference,
    MemberSource: reference,
    MemberNote: reference,
    PlainTextContent: {text: "extent"},
    Description: words,
    TextValue: words,
    BooleanValue: {...words, type: "boolean"},
    IntegerValue: {...words, type: "integer"},
    FloatValue: {...words, type: "decimal"},
    DateValue: {...words, type: "date"},
    DateTimeValue: {...words, type: "dateTime"}
  }
};

/**
 * The rules for codebooks (Codebook.xsd 1.0). Of its namespace NVivo 12 writes `1:0` and ATLAS.ti `0:4`, and some tools
 * name a member of a set as a project does; both are read.
 */
export const codebookGrammar: Grammar = {
  root: "CodeBook",
  namespaces: ["urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4"],
  rules: {
    CodeBook: {has: "origin", holds: "Codes Sets?"},
    Codes: {holds: "Code*"},
    Code: {has: "guid:guid! name! isCodable:boolean! color", holds: "Description? Code*"},
    Sets: {holds: "Set*"},
    Set: {has: "guid:guid! name!", holds: "Description? MemberCode*"},
    MemberCode: {has: "guid:guid targetGUID:guid"},
    Description: words
  }
};
