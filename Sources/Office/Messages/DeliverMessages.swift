import Catalog
import Editorial
import Git
import Instruments
import Record

/// Sends what waits in the outbox: as files into a folder, or through a program that takes mail as sendmail does.
public struct DeliverMessages: Sendable {
    private let sender: EmailAddress
    private let way: Way

    public enum Way: Sendable {
        /// One `.eml` file a message. Nothing leaves the machine.
        case files(String)
        /// A program that reads a message and sends it to whom it names, such as msmtp.
        case program(String)
    }

    public init(from sender: EmailAddress, by way: Way) {
        self.sender = sender
        self.way = way
    }

    /// Returns how many were sent. One that a program does not take waits for the next time, and holds up no other.
    public func perform(in office: Secretariat) async throws(OfficeError) -> Int {
        var sent = 0
        var refusals: [String] = []
        for message in try kept({ () throws(StoreError) in try office.words.waitingMessages() }) {
            let bytes = MailText.bytes(of: message, from: sender)
            switch way {
            case .files(let folder):
                try recorded { () throws(RecordFault) in
                    try inGit { () throws(GitError) in
                        try DurableFile.write(bytes, to: "\(folder)/\(MailText.name(of: message)).eml", mode: 0o600)
                    }
                }
            case .program(let program):
                do { try await MailProgram(program).send(bytes) } catch {
                    refusals.append("\(program) does not take a message: \(error)")
                    continue
                }
            }
            try kept { () throws(StoreError) in try office.words.markSent(message.key, at: office.surroundings.now()) }
            sent += 1
        }
        if let first = refusals.first {
            throw .refused(
                "unsent-message", "Of \(sent + refusals.count) messages \(refusals.count) could not be sent. \(first)",
                remedy: "Look at the program's configuration: what waits is tried again the next time.")
        }
        return sent
    }
}
