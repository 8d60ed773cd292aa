import Bundle
import Digests
import Editorial
import Manuals
import Signing
import Testing

@Suite("a seal")
struct SealTests {
    private func seal(_ archive: [UInt8], seed: UInt8 = 7) throws -> [String] {
        let key = try PrivateKey(seed: Array(repeating: seed, count: 32))
        let seal = try Seal(on: Digest(of: archive), of: try #require(ReleaseName("2023-09")), with: key)
        return seal.files.map { "\($0.name)\n\(String(decoding: $0.bytes, as: UTF8.self))" }
    }

    @Test("the three files are the sums, the signature and the signers")
    func files() throws {
        let files = try seal([1])
        let key = try PrivateKey(seed: Array(repeating: 7, count: 32)).publicKey
        let signers = "server namespaces=\"release@rubric,latest@rubric\" \(key.openSSH)\n"
        #expect(files[0] == "SHA256SUMS\n\(Digest(of: [1]))  2023-09.tar\n\(Digest(of: signers))  allowed_signers\n")
        #expect(files[1].hasPrefix("SHA256SUMS.sig\n-----BEGIN SSH SIGNATURE-----\n"))
        #expect(files[2] == "allowed_signers\n\(signers)")
    }

    @Test("the same archive and key give the same bytes, another archive or key others")
    func deterministic() throws {
        #expect(try seal([1]) == seal([1]))
        #expect(try seal([1])[1] != seal([2])[1])
        #expect(try seal([1])[1] != seal([1], seed: 8)[1])
    }
}
