// Redlines: two revisions shown as one, as values.
//
// What lives here: the comparison of two chapters (`ChapterRedline`) and of two manuals
// (`ManualRedline`): which sections and paragraphs belong together, which moved, and word by word
// what changed in them; the change list, one plain sentence a changed paragraph; the forms that
// need nothing but the text: plain text, text with marks, JSON; and a text beside two older ones
// (`Revisit`), for a reader who comes back to it.
//
// What may not: reading files or git, HTML, numbers of paragraphs (the caller knows them), any
// judgement on whether a change is allowed. Only `Manuals` is imported, and `Digests` through it.
//
// How it works, from the outside in: `UnitPairing` pairs sections and paragraphs, by id where they
// have one and by likeness where not; `KeptOrder` tells which of them stayed where they were;
// `SplitsAndJoins` cuts a paragraph that became several; `BlockChange` compares what a paragraph is
// made of, `Rearrangement` finds the rows and items that moved; `ProseRedline` compares words.
//
// What holds: every redline makes the new value (`accepted`) and the old (`rejected`) from itself
// alone, byte for byte; comparing backwards gives the `mirrored` redline; text is compared by its
// bytes, so that a change too small to see is still a change; the cost grows with the text and the
// change, and where a comparison would cost more than it may, the redline is coarser and says so.
