import ArgumentParser

/// The program as its main function calls it.
public enum CommandLineProgram {
    /// Runs the command the process was started with, and ends the process with its exit code.
    public static func run() async {
        await RubricCommand.main()
    }
}
