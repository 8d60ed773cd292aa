import Digests
import Manuals
import Office

/// What somebody writes at one place of a draft: the fields of the form, as they are sent and sent back.
struct WrittenPlace {
    /// Where it stands; no place where it is new, and begins there.
    var places: Range<Int>
    var seen: SaveDraft.Seen
    var words: String

    var isNew: Bool { places.isEmpty }

    /// Opens places of a chapter, or the gap before one.
    init(_ places: Range<Int>, of chapter: DraftReading.Chapter) {
        self.places = places
        seen = SaveDraft.Seen(version: chapter.version, places: chapter.digest(of: Self.basis(of: places)))
        words = chapter.places[places].map(\.source).joined(separator: "\n")
    }

    /// What was written, at places that were saved or are shown anew.
    init(_ places: Range<Int>, seen: SaveDraft.Seen, words: String) {
        (self.places, self.seen, self.words) = (places, seen, words)
    }

    /// Reads a form; nil for one that is no form of this desk.
    init?(_ form: FormFields) {
        guard let place = Int(form["place"]), let count = Int(form["count"]),
            (0..<1_000_000).contains(place), (0..<1_000_000).contains(count), let version = Int(form["version"])
        else { return nil }
        places = place..<(place + count)
        seen = SaveDraft.Seen(version: version, places: Digest(hex: form["seen"]))
        words = form.text("words")
    }

    var change: SaveDraft.Change { isNew ? .insert(words, at: places.lowerBound) : .replace(places, with: words) }

    /// The places whose text the writer saw: those that are written at, or the one before the gap.
    private static func basis(of places: Range<Int>) -> Range<Int> {
        places.isEmpty ? max(0, places.lowerBound - 1)..<places.lowerBound : places
    }
}
