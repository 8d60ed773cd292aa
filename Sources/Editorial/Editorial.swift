// Editorial: what a board does, as values and rules.
//
// What lives here: the board, its members and rules; proposals, ballots, positions and decisions;
// releases and their states; urgent changes, notices and suggestions; the events that record each act; and `Proceedings`, the fold over all
// events, which is the only place where the rules of order are applied. An event is admitted when the
// rules allow it and refused otherwise, with a `Refusal` that says what is missing. Replaying a record
// applies the same rules again, so a record that holds an act the rules forbid is recognised as damaged.
//
// `Proceedings` can be kept as bytes and read back in part (`Proceedings+Keeping`), so that a catalog spares replaying
// the record.
//
// What may not: git, files, clocks, signatures' mathematics, text comparison. The exact text an act is
// about enters as digests (`Subject`); the signatures over an act are carried here and checked elsewhere.
//
// How data comes in: `Record` decodes events from commits. How it leaves: `Office`, the release rules
// and the pages read `Proceedings`.
