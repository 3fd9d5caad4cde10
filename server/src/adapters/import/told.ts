/** What is told of a document in every format of office programs. */
import { say } from '../../engine/language/index.ts';

/** Notes on a document with so many tracked changes that are open: it is read as if they were accepted. */
export function changesNote(changes: number): readonly string[] {
  return changes > 0 ? [say.corpus.openChanges(changes)] : [];
}

/** The problem of a document with so many embedded objects: the words in them are not read. */
export function objectsProblem(objects: number): readonly string[] {
  return objects > 0 ? [say.corpus.wordLeftOut(say.corpus.wordObjects(objects))] : [];
}
