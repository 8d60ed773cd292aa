import Catalog
import Digests
import Editorial
import GRDB
import Manuals
import Testbench
import Testing

/// Values that many tests share.
struct Fixtures {
    let chair: MemberID
    let police: MemberID
    let noon = Moment(seconds: 1_694_520_000)

    init() throws {
        chair = try #require(MemberID("social-care-1"))
        police = try #require(MemberID("police-1"))
    }

    /// Sixteen bytes, the same for the same number.
    static func salt(_ number: Int) -> [UInt8] {
        var generator = SplitMix64(seed: UInt64(number))
        return (0..<PrivateStore.saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}

extension PrivateStore {
    /// Keeps words of the police about the ballot b-1, with a salt of their own.
    @discardableResult
    func keep(_ words: String, number: Int = 1) throws -> Digests.Digest {
        let values = try Fixtures()
        return try keep(words, salt: Fixtures.salt(number), by: values.police, about: "b-1", at: values.noon)
    }
}

/// A connection that knows nothing of the store's rules, and may leave a transaction open.
func plainConnection(to path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
}
