import Editorial
import Foundation
import Testing

@testable import Office

private let longRecord = ProcessInfo.processInfo.environment["RUBRIC_LONG_RECORD"]

/// Times one process that stays, as the desk's does, on the long record that `RUBRIC_LONG_RECORD` names: Tools/benchmark/record
/// makes one. Built for debugging it is slower than the program people run, so what it says holds for that.
@Suite("One process on a long record", .enabled(if: longRecord != nil, "RUBRIC_LONG_RECORD names no manual"), .serialized)
struct RecordPaceTests {
    @Test("one proposal is read in under 5 ms, an act takes under 50 ms beside its fsync")
    func pace() throws {
        let office = try Secretariat(at: try #require(longRecord))
        let clock = ContinuousClock()
        let opened = try clock.measure { _ = try office.proceedings() }
        let proposals = try office.proceedings().proposals.keys.sorted()
        let reads = try proposals.prefix(200).map { id in
            try clock.measure {
                let proceedings = try office.proceedings()
                let proposal = try #require(proceedings.proposals[id])
                for ballot in proposal.ballots { #expect(proceedings.ballots[ballot] != nil) }
            }
        }
        let acts = try (0..<30).map { number in
            try clock.measure {
                _ = try ReceiveSuggestion(words: "Say it more plainly (\(number)).", about: nil, source: .anybody, actor: "coordinator").perform(in: office)
            }
        }
        let (read, act) = (Self.median(reads), Self.median(acts))
        print("first read \(opened), one proposal \(read), an act \(act); of \(proposals.count) proposals")
        #expect(read < .milliseconds(5))
        #expect(act < .milliseconds(50) + Self.syncing(in: try #require(longRecord)) * 12, "about a dozen files and folders are synced")
    }

    private static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

    /// What an fsync of a small file takes on this disk.
    private static func syncing(in folder: String) -> Duration {
        let clock = ContinuousClock()
        let path = "\(folder)/.git/pace-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        return median((0..<20).map { _ in
            clock.measure {
                guard FileManager.default.createFile(atPath: path, contents: Data(repeating: 7, count: 600)),
                    let file = FileHandle(forWritingAtPath: path)
                else { return }
                try? file.synchronize()
                try? file.close()
            }
        })
    }
}
