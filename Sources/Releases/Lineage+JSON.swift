import Editorial
import Manuals

extension Lineage {
    /// The file's bytes as canonical JSON, written line by line.
    public var canonicalBytes: [UInt8] {
        var bytes = Array("{\"chapters\":[".utf8)
        bytes.reserveCapacity(chapters.count * 160 + units.count * 140)
        for (index, chapter) in chapters.enumerated() {
            bytes += index == 0 ? "{\"id\":".utf8 : ",{\"id\":".utf8
            CanonicalJSON.append(chapter.id.text, to: &bytes)
            Self.append(chapter.turns, to: &bytes) { title, bytes in
                if let code = title.code {
                    bytes += "\"code\":".utf8
                    CanonicalJSON.append(code, to: &bytes)
                    bytes.append(0x2C)
                }
                bytes += "\"title\":".utf8
                CanonicalJSON.append(title.title, to: &bytes)
            }
        }
        bytes.append(0x5D)
        if let first {
            bytes += ",\"first\":".utf8
            CanonicalJSON.append(first.release.text, to: &bytes)
        }
        bytes += ",\"schema\":\(Self.schema),\"units\":[".utf8
        for (index, unit) in units.enumerated() {
            bytes += index == 0 ? "{".utf8 : ",{".utf8
            if let from = unit.from {
                bytes += "\"from\":".utf8
                CanonicalJSON.append(from.text, to: &bytes)
                bytes.append(0x2C)
            }
            bytes += "\"id\":".utf8
            CanonicalJSON.append(unit.id.text, to: &bytes)
            bytes += unit.isSection ? ",\"kind\":\"section\"".utf8 : ",\"kind\":\"paragraph\"".utf8
            Self.append(unit.turns, to: &bytes) { position, bytes in
                bytes += "\"chapter\":".utf8
                CanonicalJSON.append(position.chapter.text, to: &bytes)
                guard let number = position.number else { return }
                bytes += ",\"number\":".utf8
                CanonicalJSON.append(number, to: &bytes)
            }
        }
        bytes += "]}".utf8
        return bytes
    }

    /// Turns as the last of an object's members, and its end.
    private static func append<ID: CustomStringConvertible, Place>(
        _ turns: [Line<ID, Place>.Turn], to bytes: inout [UInt8], place: (Place, inout [UInt8]) -> Void
    ) {
        bytes += ",\"turns\":[".utf8
        for (index, turn) in turns.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            switch turn.state {
            case .stands(let standing):
                bytes += "{\"release\":".utf8
                CanonicalJSON.append(turn.release.text, to: &bytes)
                bytes += ",\"stands\":{".utf8
                place(standing, &bytes)
                bytes += "}}".utf8
            case .gone(let heir):
                bytes += "{\"gone\":{".utf8
                if let heir {
                    bytes += "\"into\":".utf8
                    CanonicalJSON.append(heir.description, to: &bytes)
                }
                bytes += "},\"release\":".utf8
                CanonicalJSON.append(turn.release.text, to: &bytes)
                bytes.append(0x7D)
            }
        }
        bytes += "]}".utf8
    }
}
