import Manuals

extension BlockBuilder {
    /// Where a link or picture starts in the source: at its first bracket, else where its words or its address do.
    func start(ofSpanAt opening: Int) -> Int {
        // What has neither in the source as it is shown stands behind the words read last.
        knownStart(ofSpanAt: opening) ?? nextBracket
    }

    private var nextBracket: Int {
        guard let bracket = source[wordsRead...].firstIndex(of: 0x5B) else { return wordsRead }
        return bracket > wordsRead && source[bracket - 1] == 0x21 ? bracket - 1 : bracket
    }

    private func knownStart(ofSpanAt opening: Int) -> Int? {
        var spans = [opening]
        var index = opening + 1
        while let innermost = spans.last {
            let each = markup.nodes[index]
            switch each.kind {
            case .text, .htmlText: return start(of: spans, before: Int(each.first))
            case .close:
                // A picture without words, or the link itself.
                let address = Int(markup.nodes[innermost].second)
                guard [.link, .image].contains(markup.nodes[innermost].kind), address > 0 else {
                    spans.removeLast()
                    break
                }
                guard let bracket = closingBracket(before: address) else { return address }
                return start(of: spans, before: bracket)
            case .link, .image, .emphasis, .strong, .struck, .codeSpan: spans.append(index)
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Where the first of some spans starts, whose marks stand one behind the other before a place.
    private func start(of spans: [Int], before words: Int) -> Int {
        var place = words
        for span in spans.reversed() {
            switch markup.nodes[span].kind {
            case .codeSpan: place = skip([0x60], before: skip([0x20, 0x0A], before: place))
            case .struck: place = skip([0x7E], before: place)
            case .emphasis: place = max(0, place - 1)
            case .strong: place = max(0, place - 2)
            case .image: if place >= 2, source[place - 1] == 0x5B, source[place - 2] == 0x21 { place -= 2 } else { return words }
            default: if place >= 1, source[place - 1] == 0x5B || source[place - 1] == 0x3C { place -= 1 } else { return words }
            }
        }
        return place
    }

    /// Where the bracket stands that closes a link's words, its address being at a place behind it.
    private func closingBracket(before address: Int) -> Int? {
        let place = skip([0x20, 0x09, 0x0A, 0x3C], before: address)
        guard place >= 2, source[place - 1] == 0x28, source[place - 2] == 0x5D else { return nil }
        return skip([0x20, 0x09, 0x0A], before: place - 2)
    }

    private func skip(_ bytes: [UInt8], before place: Int) -> Int {
        var place = place
        while place > 0, bytes.contains(source[place - 1]) { place -= 1 }
        return place
    }
}
