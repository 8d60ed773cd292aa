extension PublicKey {
    /// OpenSSH's name for the kind of key.
    var kind: String {
        switch (curve, application) {
        case (.ed25519, nil): "ssh-ed25519"
        case (.p256, nil): "ecdsa-sha2-nistp256"
        case (.ed25519, _): "sk-ssh-ed25519@openssh.com"
        case (.p256, _): "sk-ecdsa-sha2-nistp256@openssh.com"
        }
    }

    /// Reads the key in its binary form (RFC 8709, RFC 5656 and OpenSSH's PROTOCOL.u2f).
    init(blob: ArraySlice<UInt8>) throws(SigningError) {
        var reader = WireReader(blob, of: .publicKey)
        let kind = try reader.text()
        let curve: Curve =
            switch kind {
            case "ssh-ed25519", "sk-ssh-ed25519@openssh.com": .ed25519
            case "ecdsa-sha2-nistp256", "sk-ecdsa-sha2-nistp256@openssh.com": .p256
            default: throw .unsupportedKind(kind)
            }
        if curve == .p256 {
            guard try reader.text() == "nistp256" else { throw .malformed(.publicKey) }
        }
        let point = Array(try reader.string())
        let application = kind.hasPrefix("sk-") ? try reader.text() : nil
        try reader.end()
        try self.init(curve: curve, point: point, application: application)
    }

    /// The key in its binary form.
    var blob: [UInt8] {
        var writer = WireWriter()
        writer.string(kind)
        if curve == .p256 { writer.string("nistp256") }
        writer.string(point)
        if let application { writer.string(application) }
        return writer.bytes
    }
}
