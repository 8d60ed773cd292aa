import Digests
import Editorial
import Manuals

extension Provenance {
    /// The file's bytes: what `CanonicalJSON` gives of the value, written line by line.
    public var canonicalBytes: [UInt8] {
        var bytes = Array("{\"adopted\":".utf8)
        CanonicalJSON.append(adopted.text, to: &bytes)
        bytes += ",\"elements\":[".utf8
        for (index, origin) in elements.enumerated() {
            bytes += index == 0 ? "{\"approval\":{".utf8 : ",{\"approval\":{".utf8
            if let ballot = origin.approval.ballot {
                bytes += "\"ballot\":".utf8
                CanonicalJSON.append(ballot.text, to: &bytes)
                bytes.append(0x2C)
            }
            bytes += "\"proposal\":".utf8
            CanonicalJSON.append(origin.approval.proposal.text, to: &bytes)
            bytes += "},\"digest\":\"".utf8
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
