import Foundation

/// A series of random cases: the seed of the first, and their number. `RUBRIC_SEED` and `RUBRIC_CASES` set them.
public struct RandomCases {
    public let seed: UInt64
    public let count: Int

    /// The series as it was asked for, or `usual` cases from a seed nobody chose; it is printed, so that it can be repeated.
    public init(usual: Int, of what: String = "cases") {
        let environment = ProcessInfo.processInfo.environment
        seed = environment["RUBRIC_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000_000)
        count = environment["RUBRIC_CASES"].flatMap(Int.init) ?? usual
        print("seed \(seed), \(count) \(what)")
    }

    /// A seed for each case; the first one's alone, with `RUBRIC_CASES=1`, is that case again.
    public var seeds: some Sequence<UInt64> { (0..<UInt64(count)).lazy.map { [seed] in seed &+ $0 } }
}
