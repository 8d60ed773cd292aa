import Editorial
import Manuals
import Releases

extension EditionChange {
    /// That and how the change note was corrected, as sentences; empty when it was not.
    var correctionsInWords: String {
        correctedNotes.map { "Corrected on \($0.on.inWords), was: “\($0.was)”" }.joined(separator: " ")
    }
}
