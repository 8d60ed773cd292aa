// Instruments: the outside programs that make what Rubric does not make itself.
//
// What lives here: Typst, which sets documents as PDF. Every instrument is optional: where it is missing, what asks for
// it says so in one line, and everything else goes on.
//
// What may not: the manual, git, pages, decisions about what is made and where it is kept. What an instrument makes is
// an input like any other: made once, kept with the program's version, signed, never made again by verification.
//
// How data comes in: bytes through a pipe, and the path of the program. How it leaves: bytes, or one sentence about what
// went wrong. Nothing of the caller's environment but the path reaches a program.
