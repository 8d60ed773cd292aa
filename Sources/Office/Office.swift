// Office: the use cases, one act one file.
//
// What lives here: for every act somebody performs, who may, what is checked, what is written and which
// event records it, as one unit; the questions asked of a manual (check, build, verify, show); and the demo,
// which replays a script of acts through the same doors.
//
// What may not: printing, parsing a command line, HTML, rules that a pure target can hold. Clock, randomness
// and identity enter as values (`Surroundings`), so that a test or the demo can script them.
//
// How data comes in: the command line and the desk make an act and perform it in a `Secretariat`. How it
// leaves: a value, or an `OfficeError` of one of three kinds: diagnostics, a refusal, a fault.
