import Digests
import Editorial
import Manuals

extension Provenance {
    /// The file's bytes: what `CanonicalJSON` gives of the value, written line by line, since there is a line for every
    /// element of a manual.
    public var canonicalBytes: [UInt8] {
        var bytes = Array("{\"elements\":[".utf8)
        bytes.reserveCapacity(elements.count * 160)
        for (index, origin) in elements.enumerated() {
            bytes += index == 0 ? "{".utf8 : ",{".utf8
            if let approval = origin.approval {
                bytes += "\"approval\":{".utf8
                if let ballot = approval.ballot {
                    bytes += "\"ballot\":".utf8
                    CanonicalJSON.append(ballot.text, to: &bytes)
                    bytes.append(0x2C)
                }
                bytes += "\"proposal\":".utf8
                CanonicalJSON.append(approval.proposal.text, to: &bytes)
                bytes += "},".utf8
            }
            bytes += "\"digest\":\"".utf8
            bytes += origin.digest.hex.utf8
            bytes += "\",\"element\":".utf8
            CanonicalJSON.append(origin.element.description, to: &bytes)
            bytes += ",\"since\":".utf8
            CanonicalJSON.append(origin.since.text, to: &bytes)
            bytes.append(0x7D)
        }
        bytes += "],\"release\":".utf8
        CanonicalJSON.append(release.text, to: &bytes)
        bytes += ",\"schema\":\(Self.schema)}".utf8
        return bytes
    }
}
