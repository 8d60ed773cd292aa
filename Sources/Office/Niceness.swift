import Glibc

/// How far a thread stands back for others where processors are short, from 0 to 19.
public enum Niceness {
    /// Sets it for the thread that asks. A thread does not become less nice again.
    public static func take(_ niceness: Int32) {
        // Linux counts niceness by thread, and 0 is the one that asks.
        setpriority(Int32(PRIO_PROCESS.rawValue), 0, niceness)
    }
}
