import Digests
import Manuals
import Signing

extension BundleAudit {
    /// The bytes of a file that has few; nil, with a flaw, when it has too many.
    mutating func take<Failure: Error>(
        _ name: String, from chunks: () throws(Failure) -> [UInt8]?
    ) throws(Failure) -> [UInt8]? {
        var bytes: [UInt8] = []
        while let chunk = try chunks() {
            bytes += chunk
            guard bytes.count <= SigningError.limit else {
                flaws.append(BundleFlaw(name, "“\(name)” has more than \(SigningError.limit) bytes."))
                return nil
            }
        }
        return bytes
    }

    /// Finds out who signed the sums.
    mutating func check(
        _ signature: [UInt8], over sums: [UInt8], bundled: [UInt8], trusted: AllowedSigners?, at moment: Moment
    ) {
        do throws(SigningError) {
            let read = try SSHSignature(armoured: String(decoding: signature, as: UTF8.self))
            guard signature.elementsEqual(read.armoured.utf8) else {
                flaws.append(BundleFlaw(Seal.signature, "“\(Seal.signature)” is not spelled as ssh-keygen writes it."))
                return
            }
            try read.verify(sums, namespace: Seal.purpose)
            let fingerprint = read.publicKey.fingerprint
            let signers = if let trusted { trusted } else { try AllowedSigners(parsing: String(decoding: bundled, as: UTF8.self)) }
            guard signers.principals(for: read, namespace: Seal.purpose, at: moment.seconds).contains(Seal.principal) else {
                let list = trusted == nil ? "“\(Seal.signers)” does not let" : "The keys you trust do not let"
                flaws.append(
                    BundleFlaw(Seal.signature, "\(list) the key \(fingerprint) sign releases on \(moment.day), and it signed this one."))
                return
            }
            signer = trusted == nil ? .unconfirmed(fingerprint: fingerprint) : .trusted(fingerprint: fingerprint)
        } catch {
            flaws.append(BundleFlaw(Seal.signature, "“\(Seal.signature)” does not hold: \(error)"))
        }
    }

    /// Reads the sums; nil, with a flaw, when they cannot be read.
    mutating func listed(in sums: [UInt8], archive: String?) -> SumsFile? {
        do throws(BundleFlaw) {
            let listed = try SumsFile(parsing: sums, named: Seal.sums)
            for line in listed.lines where line.path.text != archive && line.path.text != Seal.signers {
                flaws.append(
                    BundleFlaw(line.path.text, "“\(Seal.sums)” lists \(BundleFlaw.quoted(line.path.text)), which is no part of this bundle."))
            }
            return listed
        } catch {
            flaws.append(error)
            return nil
        }
    }

    /// Holds a file's digest against the sums.
    mutating func compare(_ digest: Digest, of name: String, with listed: SumsFile) {
        guard let expected = listed[name] else {
            flaws.append(BundleFlaw(name, "“\(Seal.sums)” does not list “\(name)”."))
            return
        }
        if digest != expected {
            flaws.append(BundleFlaw(name, "“\(name)” is not the file that “\(Seal.sums)” lists: its SHA-256 differs."))
        }
    }
}
