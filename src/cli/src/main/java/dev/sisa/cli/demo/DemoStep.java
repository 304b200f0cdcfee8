package dev.sisa.cli.demo;

import java.time.Duration;

/**
 * A step of the demo.
 *
 * @param visits sample visits it took
 * @param fullVisits sample visits of training everything anew at that point
 */
record DemoStep(String name, long visits, long fullVisits, Duration time) {}
