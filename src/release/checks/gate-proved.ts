import {readEdition, readHistoryOf} from "../../edition/read-edition.ts";
import {type Candidate, error, type Finding, warning} from "../check.ts";
import {prove} from "../prove.ts";

/** Nothing that a protected edition withholds can be worked out from what is in its folder. */
export async function gateProved({project, edition, hasty}: Candidate): Promise<Finding[]> {
  const {id, policy} = edition;
  if (policy.name !== "protected") return [];
  const read = readEdition(project, id);
  const {faults} = await prove(read, readHistoryOf(project, read.edition));
  const late = "more is withheld than may be needed: give its policy more seconds";
  return [
    ...faults.map((fault) => error(`out/${id}`, fault, `see npm run audit -- ${id}`)),
    ...(hasty ? [warning(id, "time ran out", late)] : [])
  ];
}
