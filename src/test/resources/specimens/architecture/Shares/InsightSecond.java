package dev.stampbook.insight;

public class InsightSecond {}
