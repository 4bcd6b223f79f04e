import {rules} from "../template/rules/rules.ts";
import type {Check} from "./check.ts";
import {abbreviations} from "./checks/abbreviations.ts";
import {asWritten} from "./checks/as-written.ts";
import {judgingWords} from "./checks/judging-words.ts";
import {limitationsOmitted, limitationsThatEnded} from "./checks/limitations.ts";
import {linkWords} from "./checks/link-words.ts";
import {longSentences} from "./checks/long-sentences.ts";
import {neverMentioned, outOfTurn} from "./checks/mentions.ts";
import {movedNumbers} from "./checks/moved-numbers.ts";
import {otherGroup} from "./checks/other-group.ts";
import {percentagePoints} from "./checks/percentage-points.ts";
import {ruleOf} from "./checks/rule-of.ts";
import {significant} from "./checks/significant.ts";
import {staleSentences} from "./checks/stale-sentences.ts";
import {turnedByUnknowns} from "./checks/turned.ts";
import {unchangedCommentary} from "./checks/unchanged-commentary.ts";
import {unclaimed, unclaimedInCaptions} from "./checks/unclaimed.ts";
import {untoldUnknowns} from "./checks/unknowns.ts";

/** All that is looked for, in the order in which it is told; each has its page in docs/checks/. */
export const checks: readonly Check[] = [
  asWritten,
  ...rules.map(ruleOf),
  otherGroup,
  movedNumbers,
  staleSentences,
  unchangedCommentary,
  limitationsThatEnded,
  limitationsOmitted,
  unclaimed,
  unclaimedInCaptions,
  untoldUnknowns,
  turnedByUnknowns,
  longSentences,
  abbreviations,
  significant,
  percentagePoints,
  judgingWords,
  linkWords,
  neverMentioned,
  outOfTurn
];
