import Glibc

/// The files and connections this process may have open at once.
public enum OpenFiles {
    /// More than the desk could ever serve.
    private static let most: rlim_t = 65_536

    /// Raises the limit as far as the machine allows; returns what it is then.
    public static func raiseLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
        var wanted = limit
        wanted.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, most))
        return Int(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &wanted) == 0 ? wanted.rlim_cur : limit.rlim_cur)
    }
}
