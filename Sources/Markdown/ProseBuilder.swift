import Manuals

/// Gathers the runs of one stretch of prose.
///
/// White space is one space wherever and however it is written, none at the edges and beside line breaks; marks
/// neither start nor end with a space. `Prose.normalised()` has the last word.
struct ProseBuilder {
    /// Whether a forced break is kept; in a heading or a table cell it is a space.
    private let keepsBreaks: Bool
    private let dialect: Dialect
    private var runs: [Run] = []
    private var words: [UInt8] = []
    /// Whether the next space is dropped: at the beginning, after another, after a break.
    private var dropsSpace = true

    private var emphasis = 0
    private var strong = 0
    private var struck = 0
    private var link: Link?
    /// How many links are open; only the outermost counts, as one link stands in no other.
    private var links = 0
    private var linkHasWords = false
    private var images = 0
    private var alternative: [UInt8] = []
    private var code: [UInt8]?

    /// What was mentioned so far, and where in the source.
    private(set) var mentions: [(mention: Mention, offset: Int)] = []
    /// Where the open link's mention stands in `mentions`, and how many runs there were before it.
    private var linkMention: (index: Int, runs: Int)?
    private var imageOffset = 0

    /// Room for runs and words, which the builder of one prose leaves to that of the next.
    struct Room {
        fileprivate var runs: [Run] = []
        fileprivate var words: [UInt8] = []
    }

    init(keepsBreaks: Bool, dialect: Dialect, in room: inout Room) {
        self.keepsBreaks = keepsBreaks
        self.dialect = dialect
        swap(&runs, &room.runs)
        swap(&words, &room.words)
    }

    /// The words of a prose that has nothing else, where they are plain and their white space is as it should be but for
    /// a space at the end; nil for others.
    static func plainWords(_ text: ArraySlice<UInt8>) -> String? {
        guard !text.isEmpty, !text.mayHoldMore, text.isCollapsed(droppingFirst: true) else { return nil }
        return String(decoding: text.last == 0x20 ? text.dropLast() : text, as: UTF8.self)
    }

    /// The prose, normalised. The room is given back.
    mutating func finish(in room: inout Room) -> Prose {
        // Mostly all the words may still have too much is a space at the end, and plain ones then are what they should be.
        let isPlain = style.isEmpty && link == nil
        if isPlain, words.last == 0x20 { words.removeLast() }
        let isNormalised = isPlain && runs.isEmpty
        flush()
        // In no more room than they need; plain words need none.
        let prose = Prose(isNormalised && runs.count == 1 ? runs : runs.map(\.self))
        runs.removeAll(keepingCapacity: true)
        swap(&runs, &room.runs)
        swap(&words, &room.words)
        return isNormalised ? prose : prose.normalised(isCollapsed: true)
    }

    // MARK: Words

    /// Adds words of the source in which `[@key]` cites, `[^label]` calls a footnote and bare addresses are links.
    mutating func add(_ text: ArraySlice<UInt8>) {
        guard code == nil, images == 0, text.mayHoldMore else { return addWords(text) }
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let byte = text[index]
            if byte == 0x40, dialect.hasCitations, let citation = citation(around: index, in: text[start...]) {
                addWords(text[start..<(index - 1)])
                mentions.append((.citation(citation.id), index - 1))
                add(.citation(citation.id))
                start = citation.end
                index = start
            } else if byte == 0x5E, let call = call(around: index, in: text[start...]) {
                addWords(text[start..<(index - 1)])
                mentions.append((.footnoteCall(call.label), index - 1))
                add(.footnote(call.label))
                start = call.end
                index = start
            } else if byte == 0x3A, links == 0,
                let address = BareAddress.range(around: index, in: text[start...], before: words.last)
            {
                addWords(text[start..<address.lowerBound])
                addAddress(text[address])
                start = address.upperBound
                index = start
            } else {
                index += 1
            }
        }
        addWords(text[start...])
    }

    /// The `[@key]` around an at sign.
    private func citation(around at: Int, in text: ArraySlice<UInt8>) -> (id: ReferenceID, end: Int)? {
        guard at > text.startIndex, text[at - 1] == 0x5B, let end = text[at...].prefix(82).firstIndex(of: 0x5D),
            let id = ReferenceID(String(decoding: text[(at + 1)..<end], as: UTF8.self))
        else { return nil }
        return (id, end + 1)
    }

    /// The `[^label]` around a caret.
    private func call(around caret: Int, in text: ArraySlice<UInt8>) -> (label: FootnoteLabel, end: Int)? {
        guard caret > text.startIndex, text[caret - 1] == 0x5B, let end = text[caret...].prefix(66).firstIndex(of: 0x5D),
            let label = FootnoteLabel(String(decoding: text[(caret + 1)..<end], as: UTF8.self))
        else { return nil }
        return (label, end + 1)
    }

    private mutating func addAddress(_ address: ArraySlice<UInt8>) {
        flush()
        link = Link(address: String(decoding: address, as: UTF8.self))
        addWords(address)
        flush()
        link = nil
    }

    /// Adds words as they are.
    mutating func addWords(_ text: ArraySlice<UInt8>) {
        if code != nil {
            code? += text
        } else if images > 0 {
            alternative += text
        } else {
            collapse(text)
        }
    }

    private mutating func collapse(_ text: ArraySlice<UInt8>) {
        if text.isEmpty { return }
        if text.isCollapsed(droppingFirst: dropsSpace) {
            words += text
            dropsSpace = text.last == 0x20
            if text.count > 1 || !dropsSpace { linkHasWords = true }
            return
        }
        var start = text.startIndex
        for index in text.indices {
            let byte = text[index]
            guard byte <= 0x20, byte == 0x20 || (0x09...0x0D).contains(byte) else {
                dropsSpace = false
                linkHasWords = true
                continue
            }
            if byte == 0x20, !dropsSpace {
                dropsSpace = true
                continue
            }
            words += text[start..<index]
            if !dropsSpace { words.append(0x20) }
            dropsSpace = true
            start = index + 1
        }
        words += text[start...]
    }

    mutating func softBreak() {
        addWords([0x20])
    }

    mutating func hardBreak() {
        guard keepsBreaks, images == 0, code == nil else { return softBreak() }
        add(.lineBreak)
        dropsSpace = true
    }

    // MARK: Spans

    /// Opens a span that starts at a place of the source.
    mutating func open(_ kind: Markup.Kind, _ target: Markup.Target?, at offset: Int = 0) {
        flush()
        switch kind {
        case .emphasis: emphasis += 1
        case .strong: strong += 1
        case .struck: struck += 1
        case .codeSpan: code = []
        case .image:
            if images == 0 { imageOffset = offset }
            images += 1
        case .link where images == 0:
            links += 1
            if links == 1, let target {
                link = Link(address: target.address, title: target.title.collapsed)
                linkHasWords = false
                mentionLink(target.address, at: offset)
            }
        default: break
        }
    }

    mutating func close(_ kind: Markup.Kind, _ target: Markup.Target?) {
        switch kind {
        case .codeSpan: closeCode()
        case .image: closeImage(target)
        case .link where images == 0: closeLink()
        case .link: break
        default: flush()
        }
        // The parser may close what it took for opened inside a link's address.
        switch kind {
        case .emphasis: emphasis = max(0, emphasis - 1)
        case .strong: strong = max(0, strong - 1)
        case .struck: struck = max(0, struck - 1)
        default: break
        }
    }

    /// Neighbours with one address and title are one link, and what starts with `http` is never missing.
    private mutating func mentionLink(_ address: String, at offset: Int) {
        linkMention = nil
        guard runs.isEmpty || runs[runs.count - 1].link != link, !address.hasPrefix("http") else { return }
        linkMention = (mentions.count, runs.count)
        mentions.append((.link(address), offset))
    }

    private mutating func closeCode() {
        guard let content = code else { return }
        code = nil
        if images > 0 {
            alternative += content
        } else if !content.isEmpty {
            add(.text(String(decoding: content, as: UTF8.self)), style: style.union(.code))
            dropsSpace = false
        }
    }

    private mutating func closeImage(_ target: Markup.Target?) {
        images -= 1
        guard images == 0, let target else { return }
        let words = String(decoding: alternative, as: UTF8.self).collapsed
        alternative = []
        let image = Image(address: target.address, alternative: words, title: target.title.collapsed)
        mentions.append((.image(image), imageOffset))
        add(.image(image))
    }

    private mutating func closeLink() {
        links -= 1
        guard links == 0, let link else { return }
        if !linkHasWords {
            // `[](#id)` prints the target's number; any other link without words shows its address.
            if link.address.utf8.first == 0x23, link.address.utf8.count > 1, link.title.isEmpty {
                flush()
                self.link = nil
                let target = String(link.address.dropFirst())
                if let linkMention { mentions[linkMention.index].mention = .crossReference(target) }
                linkMention = nil
                add(.crossReference(target))
            } else {
                addWords(Array(link.address.utf8)[...])
            }
        }
        flush()
        self.link = nil
        // Nothing was shown of a link that has neither words nor an address.
        if let linkMention, linkMention.runs == runs.count { mentions.remove(at: linkMention.index) }
        linkMention = nil
    }

    // MARK: Runs

    private var style: Run.Style {
        var style: Run.Style = []
        if emphasis > 0 { style.insert(.emphasis) }
        if strong > 0 { style.insert(.strong) }
        if struck > 0 { style.insert(.struck) }
        return style
    }

    private mutating func flush() {
        guard !words.isEmpty else { return }
        let text = String(decoding: words, as: UTF8.self)
        words.removeAll(keepingCapacity: true)
        runs.append(Run(.text(text), style: style, link: link))
    }

    private mutating func add(_ content: Run.Content, style: Run.Style? = nil) {
        flush()
        runs.append(Run(content, style: style ?? self.style, link: link))
        if content != .lineBreak {
            linkHasWords = true
            dropsSpace = false
        }
    }

}

extension String {
    /// The words with all white space as single spaces and none at the edges.
    var collapsed: String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            } else {
                bytes.append(byte)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// Whether there is an at sign, a caret or a colon.
    fileprivate var mayHoldMore: Bool { span.hasSigns { $0.signs(of: 0x40) | $0.signs(of: 0x5E) | $0.signs(of: 0x3A) } }

    /// Whether all its white space is single spaces, the first not dropped.
    fileprivate func isCollapsed(droppingFirst: Bool) -> Bool {
        var endsInSpace = droppingFirst
        return !span.hasOctet { $0.hasControl || $0.hasTwoSpaces(after: &endsInSpace) }
    }
}
