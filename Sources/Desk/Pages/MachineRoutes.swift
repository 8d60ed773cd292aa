import HTTPTypes
import Hummingbird
import NIOCore

/// What machines ask for: whether the desk works, its style sheet and its script.
enum MachineRoutes {
    static let all: [Route] = [
        // Reaching this route took the record, the text in force and the private store.
        .open(.get, "/health") { _ in Answer(plain: "ok", status: .ok) },
        .open(.get, DeskStylesheet.address) { _ in Answer(path: "desk.css", bytes: DeskStylesheet.bytes) },
        .open(.get, DeskScript.address) { _ in Answer(path: "desk.js", bytes: DeskScript.bytes) },
    ]
}
