extension BoardPlan {
    /// The plan in a YAML file.
    public init(reading path: String) throws(OfficeError) {
        self = try YAMLFile.read(BoardPlan.self, at: path)
    }
}
