print("grill")
