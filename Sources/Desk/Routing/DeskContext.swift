import Hummingbird
import NIOCore

/// What the desk knows of a request beside what was sent: where it came from.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of the other end of the connection; nil where there is none.
    let peer: String?

    init(source: ApplicationRequestContextSource) {
        self.init(source, peer: source.channel.remoteAddress?.ipAddress)
    }

    init(_ source: some RequestContextSource, peer: String?) {
        coreContext = CoreRequestContextStorage(source: source)
        self.peer = peer
    }
}
