/// Typst, which sets a document as PDF that assistive technology can read (PDF/UA-1).
public struct Typst: Sendable {
    private let instrument: Instrument

    /// Finds Typst; throws `.missing` where it is not installed.
    public init() async throws(InstrumentError) {
        instrument = try await Instrument("typst")
    }

    /// As the program says it: `typst 0.15.0`.
    public var version: String { instrument.version }

    /// The document as tagged PDF/UA-1; the same markup and version give the same bytes.
    ///
    /// Throws `.failed` with the program's own words where the markup cannot be set, or not so that everybody can read
    /// it.
    public func pdf(of markup: [UInt8]) async throws(InstrumentError) -> [UInt8] {
        try await instrument.run(["compile", "--pdf-standard", "ua-1", "--creation-timestamp", "0", "-", "-"], input: markup)
    }
}
