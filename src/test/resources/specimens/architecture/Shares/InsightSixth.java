package dev.stampbook.insight;

public class InsightSixth {}
