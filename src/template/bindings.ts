import type {EarlierWorld} from "../claims/value.ts";
import type {Vocabulary} from "../claims/vocabulary.ts";
import type {Column} from "../gate/column.ts";
import type {Quantity} from "../gate/quantity.ts";
import type {FigureModel} from "../present/figure.ts";
import type {TableModel} from "../present/table.ts";
import type {EditionLine} from "./model.ts";
import type {Register, SourceBlock, Words} from "./source.ts";

/** All that a template can name. What is computed comes into the document here, and nowhere else. */
export interface Bindings {
  readonly edition: EditionLine & {
    /** in the place of the template's */
    readonly subtitle?: string | undefined;
    readonly statement?: string | undefined;
    /** ids of paragraphs and sections that were read again since the edition before */
    readonly stands?: readonly string[];
  };
  readonly numbers: ReadonlyMap<string, Quantity>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly vocabulary: Vocabulary;
  readonly figures: ReadonlyMap<string, FigureModel>;
  readonly tables: ReadonlyMap<string, TableModel>;
  readonly limitations: Register;
  readonly words: Words;
  /** claims on what is withheld that the gate let pass, as `keyOfClaim` has them */
  readonly passed?: ReadonlySet<string>;
  /** the edition before, to tell of a claim that does not hold that it did there */
  readonly before?: EarlierWorld | undefined;
  /** what stands in the place of `![hint](reconciliation:published)`, where there is a publication to hold the report against */
  readonly reconciliation?: readonly SourceBlock[] | undefined;
  /** the notebook that gave a name, for messages: `notebooks/05-children.ts` */
  readonly madeIn?: ReadonlyMap<string, string>;
}
