import Hummingbird

/// What the desk answers a request with; a response to a consultation is something else.
typealias Answer = Response
