// Record: the domain in git, and the only writer of it.
//
// What lives here: the ledger, which appends one event as one commit of `refs/heads/record` behind a
// compare-and-swap and folds what it holds; the shelf, which reads a manual from a commit, whole or by its
// outline and a chapter when it is asked for, takes out the chapters a decision concerns, and writes the
// text they make as a tree; the derived refs (`main`, `next/…`, `release/…` tags), which follow the record
// and are repaired from it; the key ring; and the audit of every signature.
//
// What may not: rules of order (they are in `Editorial`), the gate's arithmetic (in `Releases`), anything
// a user reads but the words of a fault.
//
// How data comes in: `Office` asks for the proceedings and hands over an event. How it leaves: values only;
// no handle of git leaves `Git`.
