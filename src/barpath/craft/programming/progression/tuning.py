"""Settings of the filter: ours, chosen on simulated clients, and no statements about people.

What rules say stands in claims. These only decide how fast the engine believes what it reads; the
benchmark prints what comes of them.
"""

# Judging a set: standard deviation of the estimated maximum, in logarithms (0.04 is about 4 %).
SHORT_SET_REPS, LONG_SET_REPS = 5, 11
SHORT_SET_SD, LONG_SET_SD = 0.035, 0.055
SURE_RESERVE_RIR = 2
RESERVE_WIDENS = 0.15  # for each repetition in reserve beyond that
FIRST_SET_WIDENS = 1.1
NOVICE_WIDENS = 1.2
LATER_SET_SD = 0.01  # for each set before it

# What is believed of a client before anything was logged, and how fast it may change.
EARLY_SD_REPS = 0.5  # around the mean that EFF-06 gives
FATIGUE_MEAN, FATIGUE_SD = 0.015, 0.012  # of the maximum, a set
READINESS_SD = 0.02

# An exercise at its first set, a week and a gap.
UNKNOWN_LEVEL_SD, TOLD_LEVEL_SD = 0.30, 0.10
TREND_MEAN, TREND_SD = 0.006, 0.014
LEVEL_DRIFT_SD = 0.010  # a week
TREND_DRIFT_SD = 0.002  # a week
GAIN_WEEKS_AT_MOST = 1.0  # of a gap: nobody gains while away

OUTLIER_SD = 3.0
FORECAST_AFTER_EXPOSURES = 1  # fewer make no forecast that a set could be held against

# A stall: the rise that is missing, as a share of the trend before, and at least this much a week.
RISE_SHARE, RISE_A_WEEK = 1.0, 0.005
# Whether it stands still, as the logarithm of a ratio of likelihoods: enough to ask, and to change.
ASK_FLAT, SURE_FLAT, SURE_SESSIONS = 0.0, 0.6, 8
LEAST_RISE_A_WEEK, DAY_SD, START_SD = 0.008, 0.015, 0.01
LOW_SD = 1.0  # a day counts as low below this many standard deviations

# How far the reserve to be expected may fall short before a load goes down.
SLACK_RIR = 0.5
