package io.drydock.gradebook;

import io.drydock.practice.Progress;
import io.drydock.practice.Requirements;
import io.drydock.practice.Requirements.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window: Debian's Chromium. It is ended with the test. */
final class Browser implements AutoCloseable {
  private static final List<Program> PROGRAMS =
      List.of(
          new Program("chromium", "chromium", "opens the pages of a gradebook"),
          new Program("chromedriver", "chromium-driver", "drives it"));
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Warns of each browser that is newer than itself; held here, or the level is forgotten. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts one; installs it where it is missing and may be installed.
   *
   * @param profile a folder for what it keeps
   * @param dark whether the person prefers dark pages
   */
  static Browser start(Path profile, boolean dark) {
    demand();
    SELENIUM.setLevel(Level.SEVERE);
    var options = new ChromeOptions();
    options.setBinary(Requirements.find("chromium").orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + profile);
    // Selenium's own manager would ask the internet for a driver.
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Requirements.find("chromedriver").orElseThrow().toFile())
            .withTimeout(LIMIT)
            .build();
    var driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(LIMIT).scriptTimeout(LIMIT);
    driver.manage().window().setSize(new Dimension(1200, 1400));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return new Browser(driver);
  }

  private static void demand() {
    var missing = Requirements.missing(PROGRAMS);
    if (missing.isEmpty()) {
      return;
    }
    if (!Requirements.canInstall()) {
      throw new IllegalStateException(
          "The tests of the pages need a browser that is not here: "
              + missing
              + ". Try, as root on Debian: apt-get install "
              + String.join(" ", Requirements.packages(missing)));
    }
    Requirements.install(missing, Progress.silent());
  }

  ChromeDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
