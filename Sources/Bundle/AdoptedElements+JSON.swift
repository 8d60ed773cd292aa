import Digests
import Editorial
import Manuals

extension AdoptedElements {
    /// The file's bytes: what `CanonicalJSON` gives of the value, written line by line.
    public var canonicalBytes: [UInt8] {
        var bytes = Array("{\"elements\":[".utf8)
        bytes.reserveCapacity(elements.count * 128)
        for (index, entry) in elements.enumerated() {
            bytes += index == 0 ? "{\"digest\":\"".utf8 : ",{\"digest\":\"".utf8
            bytes += entry.digest.hex.utf8
            bytes += "\",\"element\":".utf8
            CanonicalJSON.append(entry.element.description, to: &bytes)
            bytes.append(0x7D)
        }
        bytes += "],\"release\":".utf8
        CanonicalJSON.append(release.text, to: &bytes)
        bytes.append(0x7D)
        return bytes
    }

    /// Reads what `canonicalBytes` writes, and nothing else: nil for any other spelling.
    public init?(canonical bytes: [UInt8]) {
        var reader = CanonicalReader(bytes)
        guard reader.skip("{\"elements\":[") else { return nil }
        var elements: [Entry] = []
        while reader.skip(elements.isEmpty ? "{\"digest\":" : ",{\"digest\":") {
            guard let digest = reader.string().flatMap({ Digest(hex: $0) }), reader.skip(",\"element\":"),
                let element = reader.string().flatMap({ ElementKey($0) }), reader.skip("}")
            else { return nil }
            elements.append(Entry(element: element, digest: digest))
        }
        guard reader.skip("],\"release\":"), let release = reader.string().flatMap({ ReleaseName($0) }), reader.skip("}"), reader.isAtEnd
        else { return nil }
        self.init(release: release, elements: elements)
    }
}

/// Reads JSON that can only be spelled in one way, from front to back.
private struct CanonicalReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Passes over these characters; stays where it is when others stand there.
    mutating func skip(_ characters: StaticString) -> Bool {
        let count = characters.utf8CodeUnitCount
        guard rest.count >= count, characters.withUTF8Buffer({ unsafe rest.prefix(count).elementsEqual($0) }) else { return false }
        rest = rest.dropFirst(count)
        return true
    }

    /// The string that stands here; nil when none does.
    mutating func string() -> String? {
        guard rest.first == 0x22 else { return nil }
        var end = rest.startIndex + 1
        var isPlain = true
        while end < rest.endIndex, rest[end] != 0x22 {
            if rest[end] == 0x5C {
                isPlain = false
                end += 1
            }
            end += 1
        }
        guard end < rest.endIndex else { return nil }
        defer { rest = rest[(end + 1)...] }
        if isPlain { return String(validating: rest[(rest.startIndex + 1)..<end], as: UTF8.self) }
        return try? CanonicalJSON.value(String.self, from: rest[rest.startIndex...end])
    }
}
