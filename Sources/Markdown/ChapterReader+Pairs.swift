public import Manuals

extension ChapterReader {
    /// Two states of a chapter's file, read as `read` reads each.
    ///
    /// What stands in both in the same bytes is read once where that is certain to make no difference, and the chapters
    /// share its values. `lines` and `mentions` of the readings are left empty.
    /// - Throws: as `read` does, for either.
    public static func readPair(
        old: [UInt8], new: [UInt8], path: String
    ) throws(UnreadableText) -> (old: Reading<Chapter>, new: Reading<Chapter>) {
        let newSource = try ChapterSource(new, path: path, as: nil)
        let oldSource = try ChapterSource(old, path: path, as: nil, beside: newSource)
        let newReading = try newSource.read()
        if let shared = ReadChapter(newSource, newReading).flatMap({ oldSource.reading(beside: $0) }) { return (shared, newReading.withoutPlaces) }
        return (try oldSource.read().withoutPlaces, newReading.withoutPlaces)
    }
}

/// A chapter that was read, by its stretches.
private struct ReadChapter {
    let source: ChapterSource
    let stretches: [Stretches.Stretch]
    /// The sections and paragraphs that begin before the first stretch.
    let beginning: ArraySlice<Unit>
    /// Those of each stretch.
    let units: [ArraySlice<Unit>]

    /// Nil unless there is nothing to say of the chapter, and it is certain what stands in which stretch.
    init?(_ source: ChapterSource, _ reading: Reading<Chapter>) {
        // Without a title in the front matter a heading may be it.
        guard reading.diagnostics.isEmpty, source.fields.title != nil,
            let stretches = Stretches(source.bytes, from: source.split.bodyStart, line: source.split.bodyLine)
        else { return nil }
        let body = reading.value.body
        var starts: [Int] = []
        starts.reserveCapacity(stretches.all.count + 1)
        for (index, line) in reading.lines.enumerated() {
            guard starts.count < stretches.all.count else { break }
            let next = stretches.all[starts.count]
            guard line >= next.line else { continue }
            guard line == next.line, body[index].id.packed == next.id else { return nil }
            starts.append(index)
        }
        guard starts.count == stretches.all.count else { return nil }
        self.source = source
        self.stretches = stretches.all
        beginning = body[..<starts[0]]
        starts.append(body.count)
        units = zip(starts, starts.dropFirst()).map { body[$0..<$1] }
    }
}

extension ChapterSource {
    /// What `read` would say of the file, made of the stretches it has in common with a chapter that was read, and of
    /// the others, which are read; nil where that is not certain to be the same.
    fileprivate func reading(beside other: ReadChapter) -> Reading<Chapter>? {
        guard fields.title != nil, let own = Stretches(bytes, from: split.bodyStart, line: split.bodyLine) else { return nil }
        let places = Dictionary(other.stretches.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        /// For each stretch the one of the other chapter that has its bytes.
        let mates = own.all.map { stretch in
            places[stretch.id].flatMap { place in
                let bytes = bytes.span.extracting(stretch.range)
                return bytes.isSame(as: other.source.bytes.span.extracting(other.stretches[place].range)) ? place : nil
            }
        }
        var rest = Array(bytes[..<own.start])
        for (stretch, mate) in zip(own.all, mates) where mate == nil {
            rest += bytes[stretch.range]
            rest += [0x0A, 0x0A]
        }
        let restSource = replacing(bytes: rest)
        guard let restReading = try? restSource.read(), restReading.diagnostics.isEmpty else { return nil }
        var units: ArraySlice<ArraySlice<Unit>> = []
        var body: [Unit] = []
        if mates.contains(nil) {
            guard let read = ReadChapter(restSource, restReading) else { return nil }
            units = read.units[...]
            body += read.beginning
        } else {
            body = restReading.value.body
        }
        guard units.count == mates.count(where: { $0 == nil }) else { return nil }
        for mate in mates {
            if let mate { body += other.units[mate] } else { body += units.removeFirst() }
        }
        guard !body.skipsLevel else { return nil }
        return Reading(value: Chapter(frontMatter: restReading.value.frontMatter, body: body))
    }
}

extension [Unit] {
    /// Whether a heading stands more than one level below the one before it, of which authors are told.
    fileprivate var skipsLevel: Bool {
        var level = 0
        for case .section(let section) in self {
            if section.depth > level + 1 { return true }
            level = section.depth
        }
        return false
    }
}

extension Reading {
    fileprivate var withoutPlaces: Reading { Reading(value: value, diagnostics: diagnostics) }
}
