internal import Yams

extension YAMLValue {
    /// Reads one document; nil when there is nothing in it. `line` is the first line's number in its file.
    ///
    /// Aliases, anchors and tags are refused, as are documents over the limits on size and nesting.
    static func read(_ bytes: ArraySlice<UInt8>, line: Int = 1, limit: Int = Limits.frontMatter) throws(UnreadableYAML) -> YAMLValue? {
        guard bytes.count <= limit else {
            throw UnreadableYAML(line: line, message: "it has \(bytes.count) bytes; at most \(limit) are read")
        }
        if let plain = plainMapping(bytes, line: line) { return plain }
        return try parsed(bytes, line: line)
    }

    /// What the YAML parser makes of a document.
    static func parsed(_ bytes: ArraySlice<UInt8>, line: Int) throws(UnreadableYAML) -> YAMLValue? {
        // Before parsing, as a few lines of aliases can stand for more values than memory holds.
        if let place = forbiddenPlace(in: bytes) {
            let lines = bytes[..<place].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
            throw UnreadableYAML(line: line + lines, message: "anchors, aliases and tags (&, *, !) are not read")
        }
        do {
            let parser = try Parser(
                yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else { return nil }
            return try YAMLValue(node, offset: line - 1, depth: 0)
        } catch let error as UnreadableYAML {
            throw error
        } catch let error as YamlError {
            throw UnreadableYAML(error, offset: line - 1)
        } catch {
            throw UnreadableYAML(line: line, message: "it is not YAML")
        }
    }

    private init(_ node: Node, offset: Int, depth: Int) throws(UnreadableYAML) {
        line = (node.mark?.line ?? 1) + offset
        guard depth <= Limits.nesting else {
            throw UnreadableYAML(line: line, message: "it is nested more than \(Limits.nesting) deep")
        }
        switch node {
        case .scalar(let scalar): content = .scalar(scalar.string, isPlain: scalar.style == .plain)
        case .sequence(let sequence):
            var items: [YAMLValue] = []
            for item in sequence { items.append(try YAMLValue(item, offset: offset, depth: depth + 1)) }
            content = .sequence(items)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                let line = (key.mark?.line ?? 1) + offset
                guard case .scalar(let name) = key, name.string.utf8.count <= 128 else {
                    throw UnreadableYAML(line: line, message: "a key is not a short word")
                }
                entries.append(
                    Entry(key: name.string, line: line, value: try YAMLValue(value, offset: offset, depth: depth + 1)))
            }
            content = .mapping(entries)
        case .alias: throw UnreadableYAML(line: line, message: "aliases are not read")
        }
    }

    /// The first `&`, `*` or `!` that stands where a value may start.
    ///
    /// It finds every anchor, alias and tag, and now and then one that is none, such as emphasis at the start of a
    /// folded line: refusing those is the price of not parsing twice.
    private static func forbiddenPlace(in bytes: ArraySlice<UInt8>) -> Int? {
        var mayStart = true
        var hasFlow = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case 0x0A: mayStart = true
            case 0x3A: mayStart = true
            case 0x2C: mayStart = mayStart || hasFlow
            case 0x5B, 0x7B:
                if mayStart { hasFlow = true }
            case 0x20, 0x09, 0x2D, 0x3F: break
            case 0x22, 0x27:
                // Words in quotes to the end of the line hide nothing, unless a list on one line is open around them.
                if mayStart, !hasFlow, let end = lineEnd(in: bytes, from: index), end > index, bytes[end] == byte { index = end }
                mayStart = false
            case 0x26, 0x2A:
                if mayStart, index + 1 < bytes.endIndex, isNameByte(bytes[index + 1]) { return index }
                mayStart = false
            case 0x21:
                if mayStart { return index }
            default: mayStart = false
            }
            index += 1
        }
        return nil
    }

    /// The last byte of a line that is no space.
    private static func lineEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
        return bytes[start..<end].lastIndex { $0 != 0x20 && $0 != 0x09 }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }
}

extension UnreadableYAML {
    fileprivate init(_ error: YamlError, offset: Int) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            self.init(line: mark.line + offset, message: problem)
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(line: context.mark.line + offset, message: "the key “\(keys.first ?? "")” stands there twice")
        case .reader(let problem, _, _, _): self.init(line: offset + 1, message: problem)
        default: self.init(line: offset + 1, message: "it is not YAML")
        }
    }
}
