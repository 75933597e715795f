// A diary in JShell, from file to report. After "mvn -q package -DskipTests", from the project's root:
// jshell -R-Djava.awt.headless=true --class-path target/sced-0.1.0-SNAPSHOT-cli.jar examples/startup.jsh examples/quickstart.jsh

Measure moodScale = Measure.of("mood").withLimits(0, 10).withGoal(8)
Measure contactScale = Measure.of("contacts").withScale(Scale.COUNT)
DiaryReader reader = DiaryReader.withDefaults().withMeasure(moodScale).withMeasure(contactScale)
SingleCase anna = reader.readCase(Path.of("examples/data/phone-calls.csv"))
Series mood = anna.series("mood")
show(anna)

// What the phases look like
show(PhaseDescription.of(mood))

// How far apart they are
show(EffectSizes.all(mood))
show(NonOverlap.NAP.of(mood.compare("A", "B")))
show(LogRatio.LRRI.of(anna.series("contacts")))

// The whole design in one number: B against the mean of A and A′
show(CombinedContrast.of(mood, "B", 0.95))

// The days were fixed, so this is no p-value, and says so
show(RandomizationTest.withDefaults().test(mood, PhaseStarts.of(anna, 5)))

// Had they been drawn by lot from these windows, it would be one
StartWindows windows = StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 10), StartWindow.ofDays("A′", 20, 24))
show(windows.count() + " schedules, smallest p " + windows.smallestP())
show(RandomizationTest.withDefaults().test(anna.withDesign(windows).series("mood")))

// Everything at once, and a report to show
CaseAnalysis analysis = CaseAnalysis.of(anna)
show(analysis.measure("mood").pattern().kind())
show(CaseReport.of(analysis).summary())
Path folder = java.nio.file.Files.createTempDirectory("sced")
PhaseChart.of(anna).save(folder.resolve("two-panels.pdf"))
show(CaseReport.of(analysis).save(folder).size() + " files in the report")
/exit
