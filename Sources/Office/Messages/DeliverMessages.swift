import Catalog
import Editorial
import Git
import Instruments

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

    /// Returns how many were sent. One that a program does not take waits, and those after it, for the next time.
    public func perform(in office: Secretariat) async throws(OfficeError) -> Int {
        var sent = 0
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
                    throw .refused("unsent-message", "\(program) does not take a message: \(error)", remedy: "\(sent) were sent; the others wait. Look at the program's configuration.")
                }
            }
            try kept { () throws(StoreError) in try office.words.markSent(message.key, at: office.surroundings.now()) }
            sent += 1
        }
        return sent
    }
}
