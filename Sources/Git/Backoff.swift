import Glibc

/// Pauses that grow from one to fifty milliseconds, with a random part so that two who collided do not collide again.
struct Backoff {
    private var milliseconds = 1

    /// Blocks the thread for the next pause.
    mutating func wait() {
        usleep(UInt32(milliseconds * Int.random(in: 500...1_000)))
        milliseconds = min(2 * milliseconds, 50)
    }
}
