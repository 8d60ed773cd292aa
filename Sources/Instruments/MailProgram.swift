/// A program that sends mail as sendmail does, such as msmtp.
public struct MailProgram: Sendable {
    private let instrument: Instrument
    private let path: String

    /// `path` names it, or its place.
    public init(_ path: String) {
        (instrument, self.path) = (Instrument(unasked: "env"), path)
    }

    /// Hands a message over; whom it goes to stands in it.
    public func send(_ message: [UInt8]) async throws(InstrumentError) {
        _ = try await instrument.run([path, "-t", "-i"], input: message)
    }
}
