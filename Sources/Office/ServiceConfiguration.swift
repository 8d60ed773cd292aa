import Git
import Record

/// How a manual is served and its messages are sent, as one file says: `rubric.yml`.
public struct ServiceConfiguration: Sendable, Decodable {
    /// The port on 127.0.0.1.
    public var port: Int?
    public var messages: Messages?

    /// How messages leave.
    public struct Messages: Sendable, Decodable {
        /// Whom they come from.
        public var from: String
        /// The program that sends them; without one they are written as files.
        public var program: String?
        /// The folder for those files.
        public var folder: String?
    }

    public init() {}

    /// Reads the file at a path.
    public init(at path: String) throws(OfficeError) {
        self = try YAMLFile.read(ServiceConfiguration.self, at: path)
        if let port, !(1...65_535).contains(port) {
            throw .refused("unusable-port", "\(path) names the port \(port).", remedy: "Name one from 1 to 65535.")
        }
    }

    /// How messages are sent from a manual: by default as files beside its private words, so that nothing leaves the machine.
    public func delivery(of office: Secretariat) throws(OfficeError) -> DeliverMessages {
        let text = messages?.from ?? "rubric@localhost.invalid"
        guard let sender = EmailAddress(text) else {
            throw .refused("unusable-address", "“\(text)” is no address messages can come from.", remedy: "Name one under “messages”, “from”, of the configuration.")
        }
        let folder = messages?.folder ?? "\(office.repository.gitDirectory)/rubric/outbox"
        return DeliverMessages(from: sender, by: messages?.program.map { .program($0) } ?? .files(folder))
    }
}
