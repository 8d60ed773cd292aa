// Console: the command line.
//
// What lives here: one command a file, the words a terminal shows, the shapes `--format json` prints, and
// the exit codes. This is the only place that prints.
//
// What may not: rules, git, files of the manual. A command turns its words into an act or a question for
// `Office`, performs it, and says what came of it.
//
// Exit codes: 0 done, or what was asked about holds; 1 refused, or it does not hold; 64 wrong use or
// unreadable input; 70 a fault of the machine.
