import Digests
import Manuals

extension Chapter {
    /// The digest of what stands at places in a row, as somebody edits it: without ids. Places there are none of have none.
    func digest(of places: Range<Int>) -> Digest {
        var bytes: [UInt8] = []
        for unit in body[places.clamped(to: body.indices)] { bytes += CanonicalText.content(of: unit) + [0x0A] }
        return Digest(of: bytes)
    }

    /// Where the text of a digest stands now: at these places still, or else at the only others that have it.
    func places(of digest: Digest, onceAt places: Range<Int>) -> Range<Int>? {
        if self.digest(of: places) == digest { return places }
        guard !places.isEmpty, places.count <= body.count else { return nil }
        let found = (0...(body.count - places.count)).map { $0..<($0 + places.count) }.filter { self.digest(of: $0) == digest }
        return found.count == 1 ? found[0] : nil
    }

    /// Whether units stand from a place on, ids apart.
    func holds(_ units: [Unit], at place: Int) -> Bool {
        place >= 0 && place + units.count <= body.count
            && zip(units, body[place...]).allSatisfy { CanonicalText.content(of: $0) == CanonicalText.content(of: $1) }
    }
}
