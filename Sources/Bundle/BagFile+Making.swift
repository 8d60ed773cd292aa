public import Digests
import Manuals
import Synchronization

extension BagFile {
    /// A file that was made: its bytes, and their digest.
    public struct Made: Sendable {
        public let bytes: [UInt8]
        public let digest: Digest

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            digest = Digest(of: bytes)
        }
    }

    /// What some files hold, in their order, made side by side; nil for those better made when their turn comes: files in
    /// pieces, and what goes beyond a few mebibytes.
    ///
    /// Throws what the files throw.
    public static func made(_ files: [BagFile]) throws(Failure) -> [Made?] {
        let room = Mutex(bytesMadeTogether)
        // Those of two halves by turns: neighbours are often made of the same, for which one would wait for the other.
        let half = (files.count + 1) / 2
        let turns = files.indices.map { $0 % 2 == 0 ? $0 / 2 : half + $0 / 2 }
        let made = try turns.mapConcurrently { turn throws(Failure) -> Made? in
            guard case .whole(let make) = files[turn].content, room.withLock({ $0 > 0 }) else { return nil }
            let made = Made(try make())
            room.withLock { $0 -= made.bytes.count }
            return made
        }
        return files.indices.map { place in place < half ? made[2 * place] : made[2 * (place - half) + 1] }
    }

    /// How many files at a time are worth making side by side.
    public static var madeTogether: Int { 32 }

    private static var bytesMadeTogether: Int { 8 << 20 }
}
