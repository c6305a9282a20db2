package org.amtsweg.service;

import org.amtsweg.problem.Findings;

/** A folder that could not be served (<i>abgelehnter Leistungsordner</i>), and why. */
public record RefusedService(String folder, Findings findings) {}
