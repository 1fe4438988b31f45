package dev.stampbook.insight;

public class InsightFirst {}
